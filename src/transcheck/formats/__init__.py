"""Read and write articles: one file per format; encodings and line ends are kept."""
