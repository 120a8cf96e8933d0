package io.districtoffice.document.outgoing.model;

/** The seven gates 七关 through which a draft goes (D07), with the clause that names what is looked at. */
public enum Gate {
    WRITING("行文关", "13–17"),
    PROCEDURE("程序关", "19、20"),
    CONTENT("内容关", "19"),
    POLICY("政策关", "19(一)"),
    LAW("法规关", "19(一)"),
    LANGUAGE("文字关", "19(三)"),
    FORMAT("格式关", "9、10");

    private final String word;
    private final String clause;

    Gate(String word, String clause) {
        this.word = word;
        this.clause = clause;
    }

    public String word() {
        return word;
    }

    public String clause() {
        return clause;
    }
}
