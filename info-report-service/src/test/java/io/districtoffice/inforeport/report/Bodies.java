package io.districtoffice.inforeport.report;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Request bodies of reports. */
final class Bodies {

    static final String NOTHING = "{}";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Bodies() {}

    static String titled(String title) {
        return draft().put("title", title).toString();
    }

    /** Only a title. */
    static ObjectNode draft() {
        var body = JSON.createObjectNode();
        body.put("infoClass", "DYNAMIC").put("tone", "NEUTRAL").put("title", "河口镇清雪保畅");
        return body;
    }

    static ObjectNode complete() {
        var body = draft();
        body.put("body", "今晨六时至九时,全镇清理主干道积雪,道路已恢复通行。");
        var facts = body.putObject("facts");
        facts.put("occurredAt", "2026-11-20T06:00:00+08:00").put("place", "河口镇主干道");
        facts.putArray("figures")
                .addObject()
                .put("name", "出动")
                .put("value", "60")
                .put("unit", "人");
        return body;
    }

    static ObjectNode signed() {
        var body = complete();
        body.putObject("signOff").put("head", "镇负责人").put("at", "2026-11-20T09:30:00+08:00");
        return body.put("submit", true);
    }

    static ObjectNode directProblem() {
        return complete().put("tone", "PROBLEM").put("direct", true);
    }

    static String withFiles(ObjectNode body, String... ids) {
        var list = body.putArray("attachmentIds");
        for (String id : ids) {
            list.add(id);
        }
        return body.toString();
    }

    static String supplement(String text) {
        return JSON.createObjectNode().put("text", text).toString();
    }

    static String text(String text) {
        return supplement(text);
    }

    static String edited(String title, String body) {
        return JSON.createObjectNode().put("title", title).put("body", body).toString();
    }

    static String editor(String id) {
        return JSON.createObjectNode().put("editorId", id).toString();
    }

    static String distorted(String reason, String distortion) {
        return JSON.createObjectNode()
                .put("reason", reason)
                .put("distortion", distortion)
                .toString();
    }

    static String reason(String reason) {
        return JSON.createObjectNode().put("reason", reason).toString();
    }
}
