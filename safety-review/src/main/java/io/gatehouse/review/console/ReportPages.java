package io.gatehouse.review.console;

import java.util.List;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The reports of evaluations, which are pages already: shown in a frame that runs nothing and loads nothing. */
@Controller
class ReportPages implements ConsolePage {

    /** A report brings its own style and drawings; whatever else stands in it is dead. */
    private static final String SEALED =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'self'";

    private static final MediaType HTML = MediaType.valueOf("text/html;charset=UTF-8");

    private final ReportShelf shelf;

    ReportPages(ReportShelf shelf) {
        this.shelf = shelf;
    }

    record Row(String name, String title, String writtenAt) {
        static Row of(ReportShelf.Report report) {
            return new Row(report.name(), report.title(), Words.time(report.writtenAt()));
        }
    }

    @GetMapping("/console/reports")
    String list(Model model) {
        List<Row> rows = shelf.all().stream().map(Row::of).toList();
        model.addAttribute("rows", rows);
        return "console/reports";
    }

    @GetMapping("/console/reports/{name}")
    String show(@PathVariable String name, Model model) {
        model.addAttribute("report", Row.of(found(name)));
        return "console/report";
    }

    @GetMapping("/console/reports/{name}/page")
    ResponseEntity<Resource> page(@PathVariable String name) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Content-Security-Policy", SEALED)
                .body(new FileSystemResource(found(name).page()));
    }

    private ReportShelf.Report found(String name) {
        return shelf.find(name)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no report of that name; perhaps it was removed."));
    }
}
