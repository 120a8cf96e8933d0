package io.districtoffice.printing;

import java.util.Random;

/** Text that has marks where marks can stand, more of them than any office writes. */
public final class Corpus {

    private static final String HAN = "区河口镇防汛抗旱指挥部群众安全转移信息报送工作进展情况督查落实";
    private static final String[] AFTER = {"，", "。", "、", "；", "：", "！", "？", "。”", "）", "》，", "——", "……"};
    private static final String[] BEFORE = {"“", "《", "（", "：“", "、《"};
    private static final String[] WORDS = {"38.6%", "2026", "25℃", "A4", "312个"};

    public static String text(int seed, int length) {
        var chance = new Random(seed);
        var text = new StringBuilder();
        boolean mark = true;
        while (text.length() < length) {
            int kind = chance.nextInt(10);
            boolean marked = mark;
            mark = false;
            if (kind < 2 && !marked) {
                text.append(AFTER[chance.nextInt(AFTER.length)]);
                mark = true;
            } else if (kind == 2 && !marked) {
                text.append(BEFORE[chance.nextInt(BEFORE.length)]);
                mark = true;
            } else if (kind == 3) {
                text.append(WORDS[chance.nextInt(WORDS.length)]);
            } else {
                text.append(HAN.charAt(chance.nextInt(HAN.length())));
            }
        }
        return text.append("实。").toString();
    }

    private Corpus() {}
}
