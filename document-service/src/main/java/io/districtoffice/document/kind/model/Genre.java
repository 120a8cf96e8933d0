package io.districtoffice.document.kind.model;

/** The fifteen genres 文种 of the Regulations on official documents, clause 8. */
public enum Genre {
    RESOLUTION("决议"),
    DECISION("决定"),
    ORDER("命令"),
    COMMUNIQUE("公报"),
    PUBLIC_NOTICE("公告"),
    ANNOUNCEMENT("通告"),
    OPINION("意见"),
    NOTICE("通知"),
    CIRCULAR("通报"),
    REPORT("报告"),
    REQUEST("请示"),
    REPLY("批复"),
    MOTION("议案"),
    LETTER("函"),
    MINUTES("纪要");

    private final String word;

    Genre(String word) {
        this.word = word;
    }

    /** As the title ends with it. */
    public String word() {
        return word;
    }
}
