"""Speed and memory, measured on this machine against plain versions and against the packages
that are built upon."""
