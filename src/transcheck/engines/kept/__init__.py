"""What was translated once is not translated again: kept in this program's memory, and on disk."""
