"""Two known answers as the window shows them: one that was simulated, one that was not."""

from desktop.viewmodels.verification import Answer, Found

ANSWERS = (
    Answer("erlang-c:mean-wait", "mean wait of all calls", "days", 0.25, Found(0.251, 0.004, True, True)),
    Answer(
        "lifetime:earned",
        "discounted margin after the first payment, within the days",
        "money/customer",
        12.4,
    ),
)
