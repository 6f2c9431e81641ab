"""What editors did with an article after ``fix``: what can be used again, and what was said in vain."""
