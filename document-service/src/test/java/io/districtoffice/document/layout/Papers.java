package io.districtoffice.document.layout;

import io.districtoffice.document.layout.model.OfficialPaper;
import io.districtoffice.document.layout.model.OfficialPaper.Attachment;
import io.districtoffice.document.layout.model.OfficialPaper.Format;
import io.districtoffice.document.layout.model.Paragraph;
import io.districtoffice.printing.Typefaces;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents named by what they are; what a test does not care about is usual. */
final class Papers {

    static final String SENTENCE = "各镇街、各部门要压实责任，逐户核实受灾情况，统筹做好群众转移安置、道路抢通和物资保障，确保群众有饭吃、有衣穿、有安全住处。";

    static final String WINTER =
            """
            为切实做好今冬明春火灾防控工作，有效防范和坚决遏制重特大火灾事故，根据省、市有关部署，结合我区实际，制定本方案。
            一、总体要求
            坚持人民至上、生命至上，压实属地管理责任、部门监管责任和单位主体责任，聚焦高风险场所和薄弱环节，集中整治一批突出隐患，全力保持火灾形势平稳。
            二、主要任务
            （一）紧盯重点场所。对商业综合体、医院、学校、养老机构和“九小场所”开展拉网式排查，做到底数清、情况明、责任实。
            （二）整治突出问题。严查占用堵塞疏散通道、锁闭安全出口、违规动火作业和电动自行车进楼入户，建立问题清单，逐项销号。
            1.自查自纠阶段（2026年12月1日至12月31日）。各单位对照标准开展自查，建立台账，报区消防救援大队备案。
            （1）人员密集场所每日防火巡查不少于2次，营业期间每2小时巡查1次，并如实填写记录。
            （2）高层建筑逐栋明确消防安全管理人，疏散楼梯、避难层每月检查不少于1次。
            2.集中整治阶段（2027年1月1日至2月28日）。区消防安全委员会组织联合检查，对重大隐患挂牌督办。
            三、工作保障
            （一）加强组织领导
            各镇人民政府、各街道办事处主要负责人要亲自研究、亲自部署，分管负责人要靠前指挥、一线督导，及时协调解决困难问题。
            （二）强化宣传教育
            利用广播、电视、网络和村居微信群，普及用火用电用气安全知识；春节前组织一次疏散演练。""";

    static final String STORM = (SENTENCE + "\n").repeat(3);

    private Papers() {}

    static PaperPrinter printer() {
        var fonts = new LayoutProperties(null, "仿宋_GB2312", "方正小标宋简体", "黑体", "楷体_GB2312", "宋体");
        return new PaperPrinter(Typefaces::shared, fonts);
    }

    static final class Draft {
        Format format = Format.GENERAL;
        boolean up;

        @Nullable
        String copyNo;

        @Nullable
        String secrecy;

        @Nullable
        String urgency;

        List<String> issuers = List.of("西山区人民政府办公室");
        String suffix = "文件";

        @Nullable
        String number = "西政办发〔2026〕36号";

        List<String> signers = List.of();
        String title = "西山区人民政府办公室关于印发西山区2026年今冬明春火灾防控工作方案的通知";
        List<String> mainTo = List.of("各镇人民政府", "各街道办事处", "区政府各部门", "各直属单位");
        List<Paragraph> body = Paragraph.read(WINTER);
        List<Attachment> attachments = List.of();
        List<String> signatures = List.of("西山区人民政府办公室");

        @Nullable
        LocalDate date = LocalDate.of(2026, 11, 8);

        boolean sealed = true;

        @Nullable
        String note;

        List<String> cc = List.of("区委各部门", "区人大常委会办公室", "区政协办公室", "区人武部", "区法院", "区检察院");

        @Nullable
        String printer = "西山区人民政府办公室";

        @Nullable
        LocalDate printedOn = LocalDate.of(2026, 11, 9);

        OfficialPaper paper() {
            return new OfficialPaper(
                    format,
                    up,
                    copyNo,
                    secrecy,
                    urgency,
                    issuers,
                    suffix,
                    number,
                    signers,
                    title,
                    mainTo,
                    body,
                    attachments,
                    signatures,
                    date,
                    sealed,
                    note,
                    cc,
                    printer,
                    printedOn);
        }

        Draft body(String text) {
            body = Paragraph.read(text);
            return this;
        }
    }

    /** 下行文, two attachments, all of a head. */
    static Draft notice() {
        var draft = new Draft();
        draft.copyNo = "000012";
        draft.secrecy = "内部资料★1年";
        draft.urgency = "特急";
        draft.note = "此件公开发布";
        draft.attachments = List.of(
                new Attachment("西山区消防安全委员会成员单位今冬明春火灾防控工作任务分工表及其时间安排一览", Paragraph.read(STORM)),
                new Attachment("重大火灾隐患挂牌督办清单", Paragraph.read(WINTER)));
        return draft;
    }

    /** 上行文 of two organs, two heads. */
    static Draft request() {
        var draft = new Draft();
        draft.up = true;
        draft.issuers = List.of("西山区人民政府", "西山区交通运输局");
        draft.number = "西政〔2026〕8号";
        draft.signers = List.of("区长姓名", "局长姓名");
        draft.title = "关于解决河口镇山洪灾害受损农村公路修复资金的请示";
        draft.mainTo = List.of("市人民政府");
        draft.signatures = draft.issuers;
        draft.note = "联系人：值班室，联系电话：12345";
        draft.cc = List.of();
        return draft.body(STORM + "妥否，请批示。");
    }

    static Draft letter() {
        var draft = new Draft();
        draft.format = Format.LETTER;
        draft.suffix = "";
        draft.issuers = List.of("西山区人民政府办公室");
        draft.number = "西政办函〔2026〕5号";
        draft.urgency = "加急";
        draft.title = "西山区人民政府办公室关于商请支持国道养护的函";
        draft.mainTo = List.of("市公路管理局");
        draft.cc = List.of("市交通运输局");
        return draft.body(STORM + "请予支持为盼。");
    }

    /** Four organs sign together, and there are more recipients than the first page takes. */
    static Draft crowded() {
        var draft = request();
        draft.issuers = List.of("西山区人民政府", "西山区交通运输局", "西山区自然资源和规划局", "西山区应急管理局");
        draft.signatures = draft.issuers;
        draft.signers = List.of("甲某某", "乙某", "丙某某", "丁某某");
        draft.title = "关于进一步加强汛期山洪灾害易发区农村公路桥梁隧道安全隐患排查整治和受损设施修复重建资金保障工作有关事项的请示";
        draft.mainTo = Collections.nCopies(40, "市人民政府办公室");
        draft.note = "联系人：值班室，联系电话：12345";
        return draft;
    }

    /** One page, unsealed, with a colophon on its back. */
    static Draft brief() {
        var draft = notice();
        draft.copyNo = null;
        draft.secrecy = null;
        draft.urgency = null;
        draft.sealed = false;
        draft.attachments = List.of(new Attachment("西山区2026年今冬明春火灾防控工作方案", List.of()));
        return draft.body("《西山区2026年今冬明春火灾防控工作方案》已经区政府同意，现印发给你们，请认真贯彻执行。");
    }
}
