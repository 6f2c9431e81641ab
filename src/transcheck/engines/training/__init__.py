"""Trains an embedded student further, on translations of the house."""
