"""Study files: read with every mistake and its place, saved with every comment, described by a schema."""
