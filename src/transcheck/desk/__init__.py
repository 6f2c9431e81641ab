"""The desk's habits: its configuration file and profiles, what it has waived, and what it knows already."""
