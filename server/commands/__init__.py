"""The commands of `plenary`, one a module: `describe` its arguments, `run` it."""
