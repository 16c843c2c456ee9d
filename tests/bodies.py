"""A minimal valid body for any command, made from its type, so that a new one has one, too."""

import secrets
from typing import Any

import msgspec
from msgspec import inspect


def body_of(kind: type[msgspec.Struct], room: str | None = None) -> dict[str, Any]:
    """Whatever it names besides its room does not exist. Its key is new each time."""
    info = inspect.type_info(kind)
    assert isinstance(info, inspect.StructType)
    required = {f.encode_name: _value(f.type) for f in info.fields if f.required}
    return required | ({"room": room} if room and "room" in required else {})


def _value(kind: inspect.Type) -> Any:
    match kind:
        case inspect.Metadata(type=inner):
            return _value(inner)
        case inspect.UnionType(types=types):
            return next(_value(each) for each in types if not isinstance(each, inspect.NoneType))
        case inspect.VarTupleType(item_type=item, min_length=least):
            return [_value(item) for _ in range(least or 0)]
        case inspect.StructType(cls=cls):
            return body_of(cls)
    return _plain(kind)


def _plain(kind: inspect.Type) -> Any:
    match kind:
        case inspect.StrType(pattern=str()):
            return secrets.token_hex(16)
        case inspect.StrType():
            return "A text of some kind"
        case inspect.BoolType():
            return True
        case inspect.IntType(ge=least):
            return least or 0
        case inspect.LiteralType(values=values):
            return values[0]
        case inspect.EnumType(cls=cls):
            return next(iter(cls)).value
    raise AssertionError(f"no example for {kind}")
