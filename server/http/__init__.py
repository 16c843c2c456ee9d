"""The HTTP side of the server: the API, the pages it makes itself, and the web app's files."""
