"""A draft that is rendered again whenever an input changes: what is said, what the page shows, who is answered."""
import http.client
import os
import random
import re
import signal
import socket
import subprocess
import threading

from support import PROGRAM, RENDER, CommandTest
import golden

WATCH = ["watch", "summary", "2020-10"]
PATIENCE = 60                                       # seconds, after which something did not come at all


class WatchTest(CommandTest):
    def watch(self, *options):
        """Begins to watch; what is printed up to the last line of the beginning."""
        self.running = subprocess.Popen([PROGRAM, *WATCH, *options], cwd=self.folder, env=golden.environment(),
                                        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.addCleanup(self.running.stdout.close)
        self.addCleanup(self.running.wait)
        self.addCleanup(self.running.kill)
        limit = threading.Timer(PATIENCE, self.running.kill)
        self.addCleanup(limit.cancel)
        limit.start()
        lines = [self.line()]
        while lines[-1] != "Ctrl+C ends it":
            lines.append(self.line())
        return lines

    def line(self):
        """The next line, without how long it took."""
        text = self.running.stdout.readline()
        self.assertNotEqual(text, "", "it ended, or nothing was printed for %d seconds" % PATIENCE)
        return re.sub(r" \(\d+ ms\)$", "", text.rstrip("\n"))

    def end(self):
        self.running.send_signal(signal.SIGTERM)
        self.assertEqual(self.running.wait(timeout=PATIENCE), 0)

    def page(self):
        return (self.out / "watch.html").read_text(encoding="utf-8")

    def assert_shows(self, text):
        """assertIn would print the page, drawings and all."""
        self.assertTrue(text in self.page(), "“%s” does not stand in the page" % text)

    def put(self, name, text):
        """The file as a whole at once: a slow machine would see it when it is empty, too."""
        (self.folder / "new").write_text(text, encoding="utf-8")
        os.replace(self.folder / "new", self.folder / name)

    def edit(self, name, old, new):
        text = (self.folder / name).read_text(encoding="utf-8")
        self.assertEqual(text.count(old), 1)
        self.put(name, text.replace(old, new))

    def break_input(self):
        self.edit("data/kpi/2020-10.csv", "2020-10,NORTH,decided,45\n", "2020-10,NORTH,decided,<45>\n")


class Watch(WatchTest):
    def test_it_watches_the_report_of_a_unit(self):
        for unit, folder, name in (("NORTH", "units/NORTH/", "North Eastmere"), ("CITY", "", "Eastmere")):
            with self.subTest(unit=unit):
                self.setUp()
                page = self.folder / "templates/summary/report.html"
                links = "<a href='report.pdf'>a</a> <a href='../SOUTH/index.html'>b</a> <a href='https://a.uk/b'>c</a>"
                page.write_text(page.read_text().replace("</body>", "<p>Of {{unit.name}}: %s</p></body>" % links))
                self.watch("--unit", unit)
                at = "summary/2020-10/" + folder
                self.assert_shows('<p>Of %s: <a href="%sreport.pdf">a</a> <a href="%s../SOUTH/index.html">b</a> '
                                  '<a href="https://a.uk/b">c</a></p>' % (name, at, at))
                self.end()

    def test_it_renders_at_first_and_after_each_change(self):
        self.assertEqual(self.watch(), ["at first: rendered", "watching; the page is out/watch.html", "Ctrl+C ends it"])
        before = self.read("report.json")
        self.edit("data/kpi/2020-10.csv", "2020-10,NORTH,decided,45\n", "2020-10,NORTH,decided,46\n")
        self.assertEqual(self.line(), "data/kpi/2020-10.csv changed: rendered")
        self.assertNotEqual(self.read("report.json"), before)
        os.rename(self.folder / "data/kpi/2020-10.csv", self.folder / "data/kpi/2020-10-b.csv")
        self.assertEqual(self.line(), "data/kpi/2020-10-b.csv is new, data/kpi/2020-10.csv is gone: rendered")
        self.put("templates/summary/screen.css", "p { margin: 1em; }\n")
        self.assertEqual(self.line(), "templates/summary/screen.css changed: rendered")
        self.end()

    def test_folders_that_came_later_are_watched_too(self):
        self.watch()
        (self.folder / "data/commentary/2020-10").mkdir(parents=True, exist_ok=True)
        self.put("data/commentary/2020-10/DEC.md", "It *rained*.\n")
        while "DEC.md" not in self.line():
            continue                                # the folder may have been told of before
        self.assert_shows("<em>rained</em>")
        self.put("data/commentary/2020-10/DEC.md", "It snowed.\n")
        self.assertEqual(self.line(), "data/commentary/2020-10/DEC.md changed: rendered")
        self.assert_shows("It snowed.")

    def test_errors_stand_on_top_until_they_are_mended(self):
        self.watch()
        self.assertFalse("watch-wrong" in self.page())
        self.break_input()
        self.assertEqual(self.line(), "data/kpi/2020-10.csv changed: rendered, with errors")
        page = self.page()
        self.assert_shows("The latest run found errors")
        self.assert_shows("not a number: “&lt;45&gt;”")
        self.assertLess(page.index("watch-wrong"), page.index("<h1"))
        self.edit("data/kpi/2020-10.csv", "<45>", "45")
        self.assertEqual(self.line(), "data/kpi/2020-10.csv changed: rendered")
        self.assertFalse("watch-wrong" in self.page())

    def test_the_last_good_page_stays(self):
        self.watch()
        good = self.page()
        (self.folder / "data/units.csv").rename(self.folder / "units.csv")
        self.assertEqual(self.line(), "data/units.csv is gone: nothing rendered; the page before stays")
        page = self.page()
        self.assert_shows("this is the page before it")
        self.assert_shows("data/units.csv: error: the file cannot be read")
        self.assertTrue(re.sub(r'(?s)<section aria-labelledby="watch-wrong".*?</section>\n', "", page) == good)
        (self.folder / "units.csv").rename(self.folder / "data/units.csv")
        self.assertEqual(self.line(), "data/units.csv is new: rendered")
        self.assertTrue(self.page() == good)

    def test_a_first_run_that_fails_has_a_page_as_well(self):
        (self.folder / "data/units.csv").rename(self.folder / "units.csv")
        self.assertEqual(self.watch()[0], "at first: nothing rendered")
        self.assert_shows("data/units.csv: error: the file cannot be read")
        (self.folder / "units.csv").rename(self.folder / "data/units.csv")
        self.assertEqual(self.line(), "data/units.csv is new: rendered")
        self.assert_shows("<h1")

    def test_the_page_asks_anew_and_leads_to_the_files(self):
        self.change('file templates/summary/report.html\n- <h1>{{title}}: {{unit.name}}, {{month.text}}</h1>\n'
                    '+ <h1>{{title}}: {{unit.name}}, {{month.text}}</h1>\n+ <p><a href="report.pdf">PDF</a> '
                    '<a href="#x">x</a></p>\n+ <p id="x">x</p>\n')
        self.watch()
        self.assert_shows('<meta http-equiv="refresh" content="2">')
        self.assert_shows('<a href="summary/2020-10/report.pdf">PDF</a> <a href="#x">')
        self.end()
        self.assertFalse((self.out / "watch.html").exists())
        self.assertTrue(b'<a href="report.pdf">PDF</a>' in self.read("index.html"))
        self.assertFalse(b"refresh" in self.read("index.html"))

    def test_what_it_writes_is_a_report_as_any(self):
        self.assert_run(RENDER)
        rendered = self.written()
        self.watch()
        self.assertEqual(self.run_program("verify").returncode, 0)
        self.end()
        self.assertTrue(self.written() == rendered)

    def test_a_final_report_is_not_replaced(self):
        self.assert_run([*RENDER, "--final"])
        before = self.written()
        self.assertEqual(self.watch()[0], "at first: nothing rendered; the page before stays")
        self.assert_shows("--replace")
        self.end()
        self.assertTrue(self.written() == before)

    def test_what_it_writes_is_no_change(self):
        self.watch("--out", "data/out")
        self.out = self.folder / "data/out"
        self.break_input()
        self.assertEqual(self.line(), "data/kpi/2020-10.csv changed: rendered, with errors")
        (self.folder / "data/~$units.csv").write_text("locked")         # and what a spreadsheet keeps is none
        (self.folder / "data/.units.csv.swp").write_text("locked")
        self.put("data/severity.csv", "rule,file,reason\n")
        self.assertEqual(self.line(), "data/severity.csv is new: rendered, with errors")

    def test_changes_can_be_looked_for(self):
        self.assertIn("changes are looked for every 2 seconds", self.watch("--poll"))
        self.break_input()
        self.assertEqual(self.line(), "data/kpi/2020-10.csv changed: rendered, with errors")

    def test_a_data_folder_that_is_not_there(self):
        self.assert_run([*WATCH, "--data", "nowhere"], 2,
                        "nowhere: error: the data folder is not there; name another with --data DIR\n")


class Serve(WatchTest):
    def serve(self):
        [where] = [line for line in self.watch("--serve", "0") if line.startswith("watching; ")]
        [self.port] = map(int, re.findall(r"^watching; the page is http://127\.0\.0\.1:(\d+)/$", where))

    def ask(self, path, method="GET", **headers):
        call = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        self.addCleanup(call.close)
        call.putrequest(method, path, skip_host="Host" in headers)
        for name, value in headers.items():
            call.putheader(name, value)
        call.endheaders()
        answer = call.getresponse()
        return answer.status, answer.headers, answer.read()

    def test_the_page_comes_with_a_refresh(self):
        self.serve()
        status, headers, page = self.ask("/")
        self.assertEqual((status, page == self.read("index.html")), (200, True))
        self.assertRegex(headers["Refresh"], r"^\d+$")
        self.assertEqual(headers["Content-Type"], "text/html; charset=utf-8")
        self.assertIn("default-src 'none'", headers["Content-Security-Policy"])
        self.assertFalse((self.out / "watch.html").exists())
        self.assertTrue(self.ask("/index.html")[2] == page)
        self.assertEqual(self.ask("/", "HEAD")[2], b"")

    def test_errors_are_served_on_top(self):
        self.serve()
        self.break_input()
        self.assertEqual(self.line(), "data/kpi/2020-10.csv changed: rendered, with errors")
        self.assertTrue("not a number: “&lt;45&gt;”" in self.ask("/")[2].decode())

    def test_the_files_of_the_report_and_no_others(self):
        self.serve()
        for name, kind in (("report.pdf", "application/pdf"), ("report.json", "application/json"),
                           ("values.csv", "text/csv; charset=utf-8"), ("manifest.json", "application/json")):
            status, headers, body = self.ask("/" + name)
            self.assertIsNone(headers["Content-Security-Policy"])       # a browser's viewer of PDFs needs more
            self.assertEqual((status, headers["Content-Type"], body == self.read(name)), (200, kind, True), name)
        for path in ("/other", "/../2020-10/report.pdf", "/../../../data/units.csv", "//report.pdf", "/./report.pdf", "/report.pdf/"):
            self.assertEqual(self.ask(path)[0], 404, path)

    def test_only_this_machine_by_its_own_name(self):
        self.serve()
        self.assertEqual(self.ask("/", Host="localhost:%d" % self.port)[0], 200)
        for host in ("localhost", "example.org", "example.org:%d" % self.port, "127.0.0.1:1", ""):
            self.assertEqual(self.ask("/", Host=host)[0], 421, host)
        others = [address[4][0] for address in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)]
        for address in set(others) - {"127.0.0.1"}:
            with self.assertRaises(OSError), socket.create_connection((address, self.port), PATIENCE):
                pass

    def test_other_methods_are_refused(self):
        self.serve()
        for method in ("POST", "PUT", "DELETE", "OPTIONS"):
            self.assertEqual(self.ask("/", method)[0], 405)

    def test_whatever_is_sent_it_goes_on(self):
        self.serve()
        drawn = random.Random(1)
        sent = [b"", b"\r\n\r\n", b"GET\r\n\r\n", b"GET /", b"GET " + b"/" * 40000 + b"\r\n\r\n", b"\0" * 100 + b"\r\n\r\n"]
        sent += [bytes(drawn.randrange(256) for _ in range(drawn.randrange(300))) + b"\r\n\r\n" for _ in range(50)]
        for data in sent:
            with socket.create_connection(("127.0.0.1", self.port), PATIENCE) as call:
                try:
                    call.sendall(data)
                    call.shutdown(socket.SHUT_WR)
                    while call.recv(4096):
                        continue
                except OSError:                     # it has hung up before
                    pass
        self.assertEqual(self.ask("/")[0], 200)

    def test_a_caller_who_says_nothing_keeps_nobody_out(self):
        self.serve()
        with socket.create_connection(("127.0.0.1", self.port), PATIENCE):
            self.assertEqual(self.ask("/")[0], 200)

    def test_a_port_that_is_taken(self):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            self.assert_run([*WATCH, "--serve", str(port)], 2, "--serve: error: port %d cannot be listened on: Address already in "
                            "use; name another, or 0 for any that is free\n" % port)
