"""The nouns of the trade, one per file. They import nothing else of ours and do no input or output."""
