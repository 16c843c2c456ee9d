"""What stops the start."""


class SettingsError(Exception):
    """A sentence that names the setting and says what it must be."""
