"""The window: rail, top bar, pages, purse bar; what keys do; files that are dropped; the question on close."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QUndoStack
from PySide6.QtWidgets import QMainWindow, QWidget

from desktop.collecting import Collector
from desktop.tokens import TEXT_SCALES
from desktop.viewmodels.background import Background
from desktop.viewmodels.opening import ENDINGS
from desktop.viewmodels.shapan import HOME, MISTAKES, OF_A_STUDY, RACE, Shapan
from desktop.views.actions import keys_of_pages, made_actions, shown_keys, words_of_actions
from desktop.views.carrying import Carrying
from desktop.views.chart import warm_up
from desktop.views.filing import Filing
from desktop.views.focus import FocusRing
from desktop.views.look import WindowLook
from desktop.views.notice import Notice
from desktop.views.pages import Pages
from desktop.views.presenting import Presenting
from desktop.views.pursebar import PurseBar
from desktop.views.rail import Rail
from desktop.views.slip import SlipDialog
from desktop.views.topbar import TopBar
from desktop.views.view import column, row


class Window(QMainWindow):
    """Shows the pages of one Shapan."""

    def __init__(self, look: WindowLook, shapan: Shapan, history: QUndoStack) -> None:
        super().__init__()
        self.setObjectName("window")
        self.look, self.shapan, self.history = look, shapan, history
        self.painter = Background(parent=self)
        self.collector = Collector(self)
        self._may_close = self._is_warm = self._is_closed = False
        self.actions_by_name = made_actions(self)
        self.carrying = Carrying(self, look, shapan)
        self.rail = Rail(look)
        self.topbar = TopBar(look, shapan, self.actions_by_name)
        self.filing = Filing(self.topbar, shapan)
        self.notice = Notice(look)
        self.pursebar = PurseBar(look, shapan.purse, shapan.strategy)
        self.pages = Pages(look, shapan, self.painter, self.filing.open_file, self.keys)
        for part in (self.rail, self.topbar, self.notice, self.pursebar):
            look.dress(part)
        self._lay_out()
        self.presenting = Presenting(self, shapan, self.pages, (self.rail, self.topbar, self.pursebar))
        self._connect()
        self._connect_actions()
        self.ring = FocusRing(look, self)
        self.setAcceptDrops(True)
        self.setMinimumSize(900, 560)
        self.resize(1366, 768)
        geometry = shapan.settings.geometry
        if geometry is not None:
            self.restoreGeometry(geometry)
        self.speak()
        self.show_page()

    def _lay_out(self) -> None:
        centre = QWidget()
        whole = row(centre)
        whole.addWidget(self.rail)
        right = column()
        right.addWidget(self.topbar)
        right.addWidget(self.notice)
        right.addWidget(self.pages, 1)
        right.addWidget(self.pursebar)
        whole.addLayout(right, 1)
        self.setCentralWidget(centre)

    def _connect(self) -> None:
        shapan = self.shapan
        shapan.page_changed.connect(self.show_page)
        for signal in (
            shapan.document.opened,
            shapan.document.changed,
            shapan.document.saved,
            shapan.run.changed,
            shapan.race.changed,
        ):
            signal.connect(self.show_state)
        shapan.document.opened.connect(self.notice.hide)
        shapan.failed.connect(self.notice.tell)
        for form in (shapan.market, shapan.strategy):
            form.refused.connect(self.notice.tell)
            form.settled.connect(self._settle)
        for library in (shapan.market_library, shapan.strategy_library):
            library.refused.connect(self.notice.tell)
            library.told.connect(self.notice.tell_done)
        shapan.whatif.settled.connect(self._settle)
        shapan.whatif.changed.connect(self._show_stop)
        shapan.evidence.progressed.connect(self._show_stop)
        shapan.answers.changed.connect(self._show_stop)
        shapan.settings.changed.connect(self._wear)
        self.rail.chosen.connect(shapan.go)

    def _connect_actions(self) -> None:
        shapan, actions = self.shapan, self.actions_by_name
        does = {
            "open": self.filing.open_file,
            "save": self.filing.save,
            "save_as": self.filing.save_as,
            "save_result": self.filing.save_result,
            "close": shapan.document.close,
            "find": self._find,
            "copy_strategy": self.carrying.copy,
            "paste_strategy": self.carrying.paste,
            "undo": self.history.undo,
            "redo": self.history.redo,
            "run": shapan.start_run,
            "quick": lambda: shapan.start_run(quick=True),
            "stop": self._stop,
            "larger": lambda: self._resize_text(1),
            "smaller": lambda: self._resize_text(-1),
            "present": self.presenting.toggle,
            "quit": self.close,
        }
        for name, action in actions.items():
            act = does.get(name)
            if act is None:
                action.triggered.connect(lambda _=False, page=name: shapan.go(page))
            else:
                action.triggered.connect(lambda _=False, act=act: act())
            self.addAction(action)
        self.history.canUndoChanged.connect(actions["undo"].setEnabled)
        self.history.canRedoChanged.connect(actions["redo"].setEnabled)
        self.show_state()

    # What is shown.
    def show_page(self) -> None:
        """Show the page that the view-model says."""
        page = self.shapan.page
        self.pages.show_page(page)
        self.pursebar.setVisible(page in OF_A_STUDY and not self.presenting.is_on)
        self.pursebar.show_on(page)
        self.show_state()

    def show_state(self) -> None:
        """Which actions make sense, and the window's title."""
        shapan, actions = self.shapan, self.actions_by_name
        is_open, is_running = shapan.document.is_open, shapan.run.is_running
        for name in ("save", "save_as", "close", "copy_strategy", "paste_strategy", *OF_A_STUDY):
            actions[name].setEnabled(is_open)
        actions["undo"].setEnabled(self.history.canUndo())
        actions["redo"].setEnabled(self.history.canRedo())
        for name in ("run", "quick"):
            actions[name].setEnabled(is_open and not is_running)
        self._show_stop()
        has_result = shapan.race.has_recording if shapan.page == RACE else shapan.compare.has_outcome
        actions["save_result"].setEnabled(has_result and not is_running)
        actions["present"].setEnabled(is_open)
        page = HOME if shapan.page == MISTAKES else shapan.page
        self.rail.show_page(page, has_study=is_open)
        self.setWindowModified(shapan.document.is_changed)
        title = shapan.document.study.title.in_language(shapan.language.code) if is_open else ""
        self.setWindowTitle(f"{title}[*] – Shapan" if title else "Shapan[*]")

    def _show_stop(self) -> None:
        shapan = self.shapan
        is_running = shapan.run.is_running or shapan.race.recorder.is_running or shapan.whatif.is_running
        is_running |= shapan.evidence.is_running or shapan.answers.is_running
        self.actions_by_name["stop"].setEnabled(is_running)

    def _stop(self) -> None:
        if self.shapan.whatif.is_running:
            self.shapan.whatif.stop()
        self.shapan.run.stop()
        self.shapan.race.recorder.stop()
        self.shapan.evidence.stop()
        self.shapan.answers.stop()

    def speak(self) -> None:
        """Words of actions."""
        words = words_of_actions()
        for name, action in self.actions_by_name.items():
            action.setText(words[name])

    def keys(self) -> list[tuple[str, str]]:
        """What each key does, in the language in force."""
        of_actions = [(action.text(), shown_keys(action)) for action in self.actions_by_name.values()]
        return of_actions + keys_of_pages()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "ring"):
            self.speak()
            self.show_state()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """After the first frame: read the bundled studies, import what draws charts, make the other pages."""
        super().paintEvent(event)
        if not self._is_warm:
            self._is_warm = True
            QTimer.singleShot(0, self._warm_up)

    def _warm_up(self) -> None:
        self.shapan.home.make_ready()
        self.shapan.recovery.look()
        self.painter.start(warm_up, lambda _: None, lambda error: self.notice.tell(str(error)))
        self.pages.make_the_rest()

    def _find(self) -> None:
        from desktop.views.finder import open_finder  # when it is asked for: Home is painted before

        open_finder(self, self.look, self.shapan, self.actions_by_name)

    def _wear(self) -> None:
        settings = self.shapan.settings
        self.look.wear(settings.theme, settings.text_scale)

    def _settle(self) -> None:
        self.history.setClean()

    def _resize_text(self, step: int) -> None:
        settings = self.shapan.settings
        nearest = min(
            range(len(TEXT_SCALES)), key=lambda place: abs(TEXT_SCALES[place] - settings.text_scale)
        )
        settings.choose("text_scale", TEXT_SCALES[min(max(nearest + step, 0), len(TEXT_SCALES) - 1)])

    # Files and the end.
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Studies and results may be dropped."""
        if self._dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        files = self._dropped(event)
        if files:
            event.acceptProposedAction()
            self.open_files(files)

    @staticmethod
    def _dropped(event: QDropEvent) -> list[Path]:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        return [path for path in paths if path.suffix.lower() in ENDINGS]

    def open_files(self, files: Sequence[Path]) -> None:
        """Open the first of some files; a window shows one, and says so."""
        words = self.tr("A window shows one file: %1 is opened. Start with --new-window for another.")
        if len(files) > 1:
            told = words.replace("%1", files[0].name)
            self.shapan.document.open(files[0], lambda: self.notice.tell(told))
        elif files:
            self.shapan.document.open(files[0])

    def tell_slip(self, report: Path, *, was_last_time: bool = False) -> None:
        """A fault in the program: keep what is not saved at once, then say what happened."""
        self.shapan.autosave.keep()
        if self.findChild(SlipDialog) is None:  # one word at a time; every report is kept
            SlipDialog(self.look, self, report, was_last_time=was_last_time).open()

    def come_forward(self) -> None:
        """Stand before other windows."""
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask where edits are not saved; then end everything."""
        if self.shapan.document.is_changed and not self._may_close:
            event.ignore()
            self.filing.ask(self.close_surely)
            return
        if self._is_closed:
            return
        self._is_closed = True
        self.ring.let_go()
        self.presenting.show_on_wall(False)
        self.carrying.leave()
        self.shapan.settings.keep_geometry(self.saveGeometry())
        self.painter.close()
        self.shapan.close()
        self.collector.close()
        event.accept()

    def close_surely(self) -> None:
        """Close, whatever is not saved."""
        self._may_close = True
        self.close()
