"""A race: the strategies of a study in lock-step under one luck, recorded so that every day can be shown again."""
