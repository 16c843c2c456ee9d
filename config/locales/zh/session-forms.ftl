# 会议室里按需打开的内容：表单、主持操作、详情。
chat-edit-label = 您的消息
questions-edit-label = 问题
questions-limit =
    { $limit ->
       *[other] 最多 { $limit } 个字符。
    }
session-cancel = 取消
session-conduct = 主持会议
session-end = 结束
session-end-no = 继续
session-end-sure = 要为所有人结束会议吗？
session-end-yes = 结束会议
session-ends = { $at } 结束
session-extend = 延长
session-hold = 等我来开始
session-link = 链接
session-links = 链接
session-marks = 类型、主题和标签
session-minutes =
    { $count ->
       *[other] { $count } 分钟
    }
session-panel = 嘉宾
session-pause = 暂停
session-release = 按时自动开始
session-reopen = 重新开始
session-report-hint = 主持人会看到举报内容和举报人。
session-report-label = 有什么问题？
session-report-send = 发送举报
session-reported = 谢谢。主持人会查看。
session-resume = 继续
session-start = 立即开始
