"""The catalogue of checks: one file per check, found by being in this folder."""
