package io.districtoffice.system;

/** Request bodies of the main story. */
public final class Bodies {

    private Bodies() {}

    /** A complete report; {@code title} tells reports apart. */
    public static String report(String title) {
        return report(title, "");
    }

    public static String reportWithAttachment(String title, String attachmentId) {
        return report(title, ", \"attachmentIds\": [\"" + attachmentId + "\"]");
    }

    /** What a machine client with delegated sign-off sends: one request, submitted at once. */
    public static String signedOffReport(String title) {
        return report(
                title,
                ", \"signOff\": {\"head\": \"河口镇负责人\", \"at\": \"2026-11-20T09:30:00+08:00\"}, \"submit\": true");
    }

    private static String report(String title, String more) {
        return """
                {"infoClass": "DYNAMIC", "tone": "NEUTRAL", "title": "%s",
                 "body": "今晨六时至九时,全镇组织党员干部清理主干道积雪,道路已恢复通行。",
                 "facts": {"occurredAt": "2026-11-20T06:00:00+08:00", "place": "河口镇主干道",
                           "cause": "夜间降雪", "effect": "交通恢复", "scope": "全镇 12 个村",
                           "measures": "出动 60 人、4 台铲雪车",
                           "figures": [{"name": "出动人数", "value": "60", "unit": "人"}]},
                 "topicTags": ["交通保障"]%s}
                """
                .formatted(title, more);
    }
}
