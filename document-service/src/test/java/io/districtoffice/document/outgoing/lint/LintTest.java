package io.districtoffice.document.outgoing.lint;

import static io.districtoffice.document.outgoing.model.Outgoings.content;
import static io.districtoffice.document.outgoing.model.Outgoings.outside;
import static io.districtoffice.document.outgoing.model.Outgoings.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.document.kind.model.Genre;
import io.districtoffice.document.kind.model.SecrecyLevel;
import io.districtoffice.document.kind.model.Urgency;
import io.districtoffice.document.outgoing.model.Annex;
import io.districtoffice.document.outgoing.model.Content;
import io.districtoffice.document.outgoing.model.Direction;
import io.districtoffice.document.outgoing.model.Extent;
import io.districtoffice.document.outgoing.model.Finding;
import io.districtoffice.document.outgoing.model.Finding.Severity;
import io.districtoffice.document.outgoing.model.FormatType;
import io.districtoffice.document.outgoing.model.Forwarding;
import io.districtoffice.document.outgoing.model.Issuer;
import io.districtoffice.document.outgoing.model.OrganKind;
import io.districtoffice.document.outgoing.model.Outgoings;
import io.districtoffice.document.outgoing.model.Recipient;
import io.districtoffice.document.outgoing.model.Relation;
import io.districtoffice.document.outgoing.model.Secrecy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One text that breaks each rule and one that keeps it. */
class LintTest {
    /** A content to be changed in one place. */
    static final class Text {
        Genre genre = Genre.NOTICE;
        Direction direction = Direction.DOWN;
        FormatType format = FormatType.GENERAL;
        Extent extent = Extent.SPECIAL;
        String title = "关于做好防汛工作的通知";
        String code = "西政办发";
        String necessity = "汛期将至";
        List<Issuer> issuers = Outgoings.content().issuers();
        List<Recipient> mainTo = List.of(unit("hekou"));
        List<Recipient> cc = List.of();
        String body = "请认真做好防汛工作。";
        List<Annex> annexes = List.of();
        Urgency urgency = Urgency.NONE;

        @Nullable
        LocalDate handleBy;

        boolean important;
        Secrecy secrecy = Secrecy.NONE;

        @Nullable
        Forwarding forwarding;

        @Nullable
        String replyTo;

        @Nullable
        String assigned;

        static Text of(java.util.function.Consumer<Text> change) {
            var text = new Text();
            change.accept(text);
            return text;
        }

        static Text request(java.util.function.Consumer<Text> change) {
            return of(text -> {
                text.genre = Genre.REQUEST;
                text.direction = Direction.UP;
                text.title = "关于修建渡口的请示";
                text.mainTo = List.of(outside("市人民政府", Relation.DIRECT_SUPERIOR));
                text.body = "渡口年久失修，拟重建。\n妥否，请批示。";
                change.accept(text);
            });
        }

        Content content() {
            return new Content(
                    genre,
                    direction,
                    format,
                    extent,
                    title,
                    code,
                    necessity,
                    issuers,
                    mainTo,
                    cc,
                    body,
                    annexes,
                    null,
                    urgency,
                    handleBy,
                    important,
                    secrecy,
                    List.of(),
                    List.of(),
                    forwarding,
                    replyTo,
                    assigned,
                    List.of());
        }
    }

    private static Issuer issuer(String name, OrganKind kind) {
        return new Issuer(null, name, kind);
    }

    private static String words(int count) {
        return "字".repeat(count);
    }

    static Stream<Arguments> rules() {
        var hard = Severity.HARD;
        var warning = Severity.WARNING;
        return Stream.of(
                row("e01-missing", hard, Text.of(t -> t.body = " "), Text.of(t -> {})),
                row("e01-missing", hard, Text.of(t -> t.mainTo = List.of()), Text.of(t -> {
                    t.mainTo = List.of();
                    t.direction = Direction.PUBLIC;
                })),
                row("e02-direction", hard, Text.request(t -> t.direction = Direction.DOWN), Text.request(t -> {})),
                row("e02-format", hard, Text.of(t -> t.format = FormatType.ORDER), Text.of(t -> {})),
                row("e03-title", warning, Text.of(t -> t.title = "关于防汛的安排"), Text.of(t -> {})),
                row("e04-not-attached", warning, Text.of(t -> t.body = "名单见附件。"), Text.of(t -> {
                    t.body = "名单见附件。";
                    t.annexes = List.of(new Annex("名单", "甲", null));
                })),
                row(
                        "e04-punctuation",
                        warning,
                        Text.of(t -> t.annexes = List.of(new Annex("名单。", "甲", null))),
                        Text.of(t -> t.annexes = List.of(new Annex("名单", "甲", null)))),
                row(
                        "e05-number",
                        warning,
                        Text.of(t -> t.body = "根据西政办发[2025]第03号文件"),
                        Text.of(t -> t.body = "根据西政办发〔2025〕3号文件")),
                row("e06-motion", hard, Text.of(t -> t.genre = Genre.MOTION), Text.of(t -> {
                    t.genre = Genre.MOTION;
                    t.issuers = List.of(issuer("西山区人民政府", OrganKind.OFFICE));
                    t.mainTo = List.of(outside("区人民代表大会常务委员会", Relation.PEER));
                })),
                row("e07-twice", hard, Text.of(t -> t.cc = List.of(unit("hekou"))), Text.of(t -> {})),
                row("r01-title", warning, Text.request(t -> t.title = "关于修建渡口等两个问题的请示"), Text.request(t -> {})),
                row(
                        "r01-asks-again",
                        warning,
                        Text.request(t -> t.body = "请批准修建渡口。\n请解决经费。\n妥否，请批示。"),
                        Text.request(t -> t.body = "请批准修建渡口。\n妥否，请批示。")),
                row("r02-request", warning, Text.of(t -> t.body = "现报告如下，妥否，请批示。"), Text.request(t -> {})),
                row(
                        "r03-many",
                        warning,
                        Text.request(t -> t.mainTo = List.of(
                                outside("市政府", Relation.DIRECT_SUPERIOR), outside("市委", Relation.DIRECT_SUPERIOR))),
                        Text.request(t -> t.cc = List.of(outside("市委", Relation.DIRECT_SUPERIOR)))),
                row("r03-copy-below", hard, Text.request(t -> t.cc = List.of(unit("hekou"))), Text.request(t -> {})),
                row(
                        "r04-leader",
                        hard,
                        Text.request(t -> t.mainTo = List.of(outside("张市长", Relation.LEADER))),
                        Text.request(t -> {
                            t.mainTo = List.of(outside("张市长", Relation.LEADER));
                            t.assigned = "市长交办";
                        })),
                row(
                        "r05-skips",
                        warning,
                        Text.request(t -> t.mainTo = List.of(outside("省政府", Relation.HIGHER))),
                        Text.request(t -> {
                            t.mainTo = List.of(outside("省政府", Relation.HIGHER));
                            t.cc = List.of(outside("市政府", Relation.DIRECT_SUPERIOR));
                        })),
                row(
                        "r06-section",
                        hard,
                        Text.of(t -> t.issuers = List.of(issuer("水利局防汛科", OrganKind.SECTION))),
                        Text.of(t -> t.issuers = List.of(issuer("水利局办公室", OrganKind.SECTION)))),
                row(
                        "r07-directive",
                        hard,
                        Text.of(t -> t.issuers = List.of(issuer("区水利局", OrganKind.DEPARTMENT))),
                        Text.of(t -> {
                            t.issuers = List.of(issuer("区水利局", OrganKind.DEPARTMENT));
                            t.genre = Genre.LETTER;
                        })),
                row("r09-superior", warning, Text.of(t -> t.important = true), Text.of(t -> {
                    t.important = true;
                    t.cc = List.of(outside("市政府", Relation.DIRECT_SUPERIOR));
                })),
                row(
                        "r10-raw",
                        hard,
                        Text.request(t -> t.forwarding = new Forwarding("河口镇", "请拨款。", null)),
                        Text.request(t -> t.forwarding = new Forwarding("河口镇", "请拨款。", "拟同意"))),
                row(
                        "r10-raw",
                        hard,
                        Text.request(t -> {
                            t.body = "请 拨款。";
                            t.forwarding = new Forwarding("河口镇", "请拨款。", "拟同意");
                        }),
                        Text.request(t -> {})),
                row(
                        "r11-letter",
                        warning,
                        Text.request(t -> t.mainTo = List.of(outside("邻区政府", Relation.PEER))),
                        Text.request(t -> {})),
                row("r15-number", hard, Text.of(t -> t.title = "西政办发〔2026〕12号关于防汛的通知"), Text.of(t -> {})),
                row(
                        "r17-classified",
                        hard,
                        Text.of(t -> t.secrecy = new Secrecy(SecrecyLevel.SECRET, "10年")),
                        Text.of(t -> t.secrecy = new Secrecy(SecrecyLevel.INTERNAL, null))),
                row("r18-no-limit", hard, Text.of(t -> t.urgency = Urgency.URGENT), Text.of(t -> {
                    t.urgency = Urgency.URGENT;
                    t.handleBy = LocalDate.parse("2026-12-01");
                })),
                row("r21-no-question", warning, Text.of(t -> t.genre = Genre.REPLY), Text.of(t -> {
                    t.genre = Genre.REPLY;
                    t.replyTo = "i1";
                })),
                row("r28-length", warning, Text.of(t -> t.body = words(4001)), Text.of(t -> t.body = words(4000))),
                row(
                        "r28-length",
                        warning,
                        Text.of(t -> {
                            t.extent = Extent.COMPREHENSIVE;
                            t.body = words(5001);
                        }),
                        Text.of(t -> {
                            t.extent = Extent.COMPREHENSIVE;
                            t.body = words(5000) + " \n";
                        })),
                row(
                        "r28-reports",
                        warning,
                        Text.of(t -> t.body = "请于月底前将落实情况报送区政府办。"),
                        Text.of(t -> t.body = "请认真抓好落实。")));
    }

    private static Arguments row(String code, Severity severity, Text broken, Text kept) {
        return Arguments.of(code, severity, broken, kept);
    }

    private static List<Finding> lint(Text text) {
        return Lint.of(text.content(), null, 0, null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void a_text_that_breaks_the_rule_is_found_and_one_that_keeps_it_is_not(
            String code, Severity severity, Text broken, Text kept) {
        assertThat(lint(broken))
                .filteredOn(one -> one.code().equals(code))
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.severity()).isEqualTo(severity);
                    assertThat(one.rule()).isEqualTo(code.substring(0, 3).toUpperCase(java.util.Locale.ROOT));
                });
        assertThat(lint(kept)).extracting(Finding::code).doesNotContain(code);
    }

    @Test
    void the_content_of_the_tests_breaks_no_rule() {
        assertThat(Lint.of(content(), null, 0, null)).isEmpty();
    }

    @Test
    void R28_the_number_of_documents_is_held_against_last_years() {
        assertThat(Lint.of(content(), null, 10, 10)).extracting(Finding::code).containsExactly("r28-count");
        assertThat(Lint.of(content(), null, 9, 10)).isEmpty();
    }

    @Test
    void a_document_in_force_with_the_same_title_is_named() {
        assertThat(Lint.of(content(), "西政办发〔2025〕3号", 0, null)).singleElement().satisfies(one -> {
            assertThat(one.code()).isEqualTo("e08-in-force");
            assertThat(one.facts()).containsEntry("docNo", "西政办发〔2025〕3号");
        });
    }

    @Test
    void R08_R12_what_stands_between_a_document_and_its_signature() {
        var c = content();
        var police = new Issuer("police", "区公安分局", OrganKind.DEPARTMENT);
        var concerned =
                Outgoings.changed(Map.of("issuers", List.of(c.issuers().get(0), police), "concerns", List.of("water")));
        assertThat(Lint.ofAgreement(Outgoings.draftedBy(Outgoings.CLERK, concerned)))
                .extracting(Finding::rule)
                .containsExactly("R08", "R12");
        assertThat(Lint.ofAgreement(Outgoings.draftedBy(Outgoings.CLERK, c))).isEmpty();
    }

    @Test
    void a_finding_in_the_text_says_where_it_is() {
        var found = lint(Text.of(t -> t.body = "第一段。\n\n现报告如下，妥否，请批示。"));
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.element()).isEqualTo("body");
            assertThat(one.paragraph()).isEqualTo(3);
            assertThat(one.offset()).isEqualTo(6);
            assertThat(one.length()).isEqualTo(6);
        });
    }

    @Test
    void hard_findings_come_first_and_there_are_not_more_than_a_hundred() {
        var found = lint(Text.of(t -> {
            t.body = "请批示。".repeat(150);
            t.code = "";
        }));
        assertThat(found).hasSize(100);
        assertThat(found.get(0).severity()).isEqualTo(Severity.HARD);
    }

    @Test
    void every_finding_has_words_and_a_fix_in_both_languages() throws Exception {
        for (String language : List.of("zh", "en")) {
            var words = new Properties();
            try (var in = getClass().getResourceAsStream("/document-service-problems_" + language + ".properties")) {
                words.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
            }
            Stream.concat(
                            rules().map(row -> (String) row.get()[0]),
                            Stream.of("r28-count", "e08-in-force", "r08-agreement", "r12-head"))
                    .forEach(code -> assertThat(words)
                            .as(language)
                            .containsKeys("lint." + code + ".field", "lint." + code + ".fix"));
        }
    }
}
