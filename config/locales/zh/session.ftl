# 会议室：标题、主席台，以及主持会议者的按钮。
session-about = 介绍
session-act = 将{ $name }禁言或移出
session-chat = 聊天
session-copy-link = 复制链接
session-full-view = 完整视图
session-link-copied = 链接已复制。
session-none = 这个会议室没有会议。
session-not-entered = 您不能进入本场会议
session-parts = 会议的各部分
session-phase-ended = 已结束
session-phase-paused = 已暂停
session-phase-upcoming = 即将开始
session-present =
    { $count ->
       *[other] 现有 { $count } 人在此
    }
session-questions = 提问
session-removed = 您目前不能参加本场会议。其他所有会议仍对您开放。
session-removed-title = 您已被移出本场会议
session-report = 举报
session-share = 分享
session-silenced = 您在此已被禁言。您可以阅读，但不能发言或投票。
session-silenced-until = 您在此已被禁言，直到 { $until }。您可以阅读，但不能发言或投票。
session-simple-view = 简洁视图，大字体
session-stage = 主席台
session-stage-ended = 本场会议已结束。提问和回答保留在这里。
session-stage-held = 主持人即将开始本场会议。
session-stage-live = 本场会议正在进行。
session-stage-paused = 本场会议已暂停，稍后继续。
session-stage-upcoming = 本场会议尚未开始。您现在就可以提问。
session-stage-withdrawn = 本场会议已从日程中撤下。
session-to-desk = 主持人工作台
session-to-programme = 日程
session-withdrawn = 已撤下
