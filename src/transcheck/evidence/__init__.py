"""What the models of a language pair know about a given translation, asked by contrasts: which of two
texts do they prefer, and what does one side say that the other does not? Used by checks and by repair."""
