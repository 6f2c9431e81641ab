"""How a locale writes quotation marks, figures, signs, months and headlines."""
