"""Translation engines, loaded only when named. torch and transformers are imported here alone."""
