"""The ground floor: the rules of the forum, its tables and its wire messages; no sockets, no
servers.
"""
