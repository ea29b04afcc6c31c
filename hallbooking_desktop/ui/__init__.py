"""The window: Qt and asyncio on one thread; everything slow is awaited on the service thread."""
