"""Which attendance the settings mean: it is where the bus is."""

from server.attendance.memory import MemoryAttendance
from server.attendance.port import Attendance
from server.attendance.redis import RedisAttendance
from server.bus.opening import joins_processes


def open_attendance(bus_url: str, process: str) -> Attendance:
    return RedisAttendance(bus_url, process) if joins_processes(bus_url) else MemoryAttendance()
