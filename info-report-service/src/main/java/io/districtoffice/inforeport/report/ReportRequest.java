package io.districtoffice.inforeport.report;

import io.districtoffice.inforeport.report.model.AttachmentRef;
import io.districtoffice.inforeport.report.model.Content;
import io.districtoffice.inforeport.report.model.Facts;
import io.districtoffice.inforeport.report.model.Figure;
import io.districtoffice.inforeport.report.model.InfoClass;
import io.districtoffice.inforeport.report.model.InfoTone;
import io.districtoffice.inforeport.report.model.SecrecyLevel;
import io.districtoffice.inforeport.report.model.SignOff;
import io.districtoffice.inforeport.report.model.Text;
import io.districtoffice.platform.web.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a unit sends to begin a report; a machine client may hand in a signed one at once.
 *
 * @param desk the district office it is for; absent means the unit's own
 */
record ReportRequest(
        InfoClass infoClass,
        InfoTone tone,
        String title,
        @Nullable String body,
        @Nullable FactsRequest facts,
        @Nullable List<String> topicTags,
        @Nullable String keyPointId,
        @Nullable String solicitationId,
        @Nullable List<String> attachmentIds,
        @Nullable Secrecy secrecy,
        @Nullable Boolean direct,
        @Nullable String desk,
        @Nullable SignOffRequest signOff,
        @Nullable Boolean submit) {

    /** The content of a draft, whole. */
    record Draft(
            InfoClass infoClass,
            InfoTone tone,
            String title,
            @Nullable String body,
            @Nullable FactsRequest facts,
            @Nullable List<String> topicTags,
            @Nullable String keyPointId,
            @Nullable String solicitationId,
            @Nullable List<String> attachmentIds,
            @Nullable Secrecy secrecy) {

        List<String> files() {
            return attachmentIds == null ? List.of() : attachmentIds;
        }

        Content content(List<AttachmentRef> files) {
            return new Content(
                    infoClass,
                    tone,
                    new Text(title, body),
                    facts == null ? Facts.NONE : facts.facts(),
                    topicTags == null ? List.of() : topicTags,
                    keyPointId,
                    solicitationId,
                    secrecy == null ? SecrecyLevel.NONE : secrecy.level(),
                    files);
        }
    }

    record Secrecy(SecrecyLevel level) {}

    record FactsRequest(
            @Nullable Instant occurredAt,
            @Nullable String place,
            @Nullable String cause,
            @Nullable String effect,
            @Nullable String scope,
            @Nullable String measures,
            @Nullable List<FigureRequest> figures) {

        Facts facts() {
            var numbers = new ArrayList<Figure>();
            for (int i = 0; figures != null && i < figures.size(); i++) {
                numbers.add(figures.get(i).figure(i));
            }
            return new Facts(occurredAt, place, cause, effect, scope, measures, numbers);
        }
    }

    /** @param value a number, or a string with one, since many systems keep figures as text */
    record FigureRequest(String name, JsonNode value, @Nullable String unit) {

        Figure figure(int place) {
            try {
                if (value.isNumber() || value.isString()) {
                    return new Figure(name, new BigDecimal(value.asString()), unit == null ? "" : unit);
                }
            } catch (NumberFormatException notOne) {
                // told below
            }
            throw Problem.of(400, "malformed-body").error("facts.figures[" + place + "].value", "not-a-number");
        }
    }

    /** The head's word as the unit's own system has it. */
    record SignOffRequest(String head, Instant at) {

        SignOff claim() {
            return new SignOff(head, at.truncatedTo(ChronoUnit.MILLIS), true);
        }
    }

    record Supplement(String text, @Nullable List<String> attachmentIds) {
        List<String> files() {
            return attachmentIds == null ? List.of() : attachmentIds;
        }
    }

    record Withdrawal(String reason) {}

    Draft draft() {
        return new Draft(
                infoClass, tone, title, body, facts, topicTags, keyPointId, solicitationId, attachmentIds, secrecy);
    }

    boolean goesDirect() {
        return Boolean.TRUE.equals(direct);
    }

    boolean submitsAtOnce() {
        return Boolean.TRUE.equals(submit);
    }
}
