"""Who is in which room, over all processes; what a process tells holds for a while."""
