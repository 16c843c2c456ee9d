"""What PostgreSQL says about an error, without what is in the rows: that is often what somebody
wrote, and would go into the log.
"""

import asyncpg
from sqlalchemy import ExceptionContext


def keep_values_unsaid(context: ExceptionContext) -> None:
    """For SQLAlchemy's event `handle_error`. Statement and kind of the error are still said.

    The detail is the row; what is wrong with a single value is said with the value, and asyncpg
    says from where it knows.
    """
    cause = context.original_exception.__cause__
    if not isinstance(cause, asyncpg.PostgresError):
        return
    cause.detail = None
    if isinstance(cause, asyncpg.DataError):
        cause.__cause__ = cause.__context__ = None
        for error in (cause, context.original_exception, context.sqlalchemy_exception):
            if error is not None:
                error.args = (f"{type(cause).__name__}, SQLSTATE {cause.sqlstate}",)
