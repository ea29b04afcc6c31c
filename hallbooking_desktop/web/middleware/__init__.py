"""What every request passes: identity, trusted hosts, limits, CORS, the request log, the body's cap. Plain ASGI."""
