"""The second door to the rooms: the socket's commands as requests, through one dispatch."""

from rooms.wire import Body
from server import metrics
from server.dispatch import parse
from server.http.door import Call, Door, read_body
from server.http.events import caller
from server.lines import about


async def run_command(call: Call) -> Body:
    """Does what the same command does on the socket, and gives the same answer."""
    tag = call.part("tag")
    about(tag=metrics.label_of(tag))
    with metrics.command(tag):
        command = parse(tag, await read_body(call.request), json=True)
        return await call.services.dispatch.run(await caller(call), command)


DOORS = (Door("POST", "/api/e/{slug}/{tag}", run_command),)
