"""What a user starts: the quickstart, demonstration runs, and the command line
`ultrarefiner`."""
