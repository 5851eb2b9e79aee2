"""What the simulator must reproduce with everything else switched off: closed forms from mathematics."""
