# 会议主持人和嘉宾的工作台。
desk-anonymous = 允许匿名提问
desk-anonymous-hint = 主持人和嘉宾仍能看到姓名，提问者会得知这一点。
desk-answer = 书面回答
desk-answer-hint = 所有人都会在问题下方看到，问题随即算作已回答。
desk-answer-label = 回答
desk-answer-send = 发布回答
desk-answered = 已回答
desk-asking = 接受提问
desk-asking-closed = 关闭
desk-asking-for =
    { $minutes ->
       *[other] 再开放 { $minutes } 分钟
    }
desk-asking-open = 开放
desk-asking-until = 开放至 { $until }
desk-assign = 指定回答者
desk-assign-label = 由谁回答
desk-assign-nobody = 不指定
desk-assigned = 由{ $name }回答
desk-board = 按阶段排列的问题
desk-chat-open = 听众可以在聊天中发言
desk-chat-slow = 慢速模式：两条消息的间隔
desk-chat-slow-hint = 仅对听众生效。
desk-column-done = 已处理（{ $count }）
desk-column-empty = 这里没有问题。
desk-column-listed = 已列出（{ $count }）
desk-column-live = 正在回答（{ $count }）
desk-column-waiting = 等待中（{ $count }）
desk-dismiss = 不采纳
desk-dismiss-note = 给提问者的说明
desk-dismiss-note-hint = 可不填。只有提问者和主持人能看到。
desk-dismiss-reason = 理由
desk-edit = 编辑
desk-enter = 录入问题
desk-enter-hall = 会场
desk-enter-name = 提问者（如果知道）
desk-enter-phone = 电话
desk-enter-source = 提问方式
desk-enter-text = 问题
desk-entered = 问题已列出。
desk-label = 加标签
desk-label-hint = 最多五个，用逗号隔开。
desk-label-label = 标签
desk-limit-characters = 问题的最大长度（字符）
desk-limit-open = 每人未处理问题的上限
desk-list = 列出
desk-live = 开始回答
desk-merge = 合并
desk-merge-hint = 它的票数和提问者一并转入。
desk-merge-label = 与此问题相同
desk-merge-none = 没有其他问题可以并入。
desk-moderated = 问题须先经主持人查看
desk-moderated-hint = 只对新问题生效。
desk-more = 更多
desk-not-yours = 它仅供本场会议的主持人和嘉宾使用。如果您是其中一员，请向会议主席或组织者申请该角色。
desk-not-yours-title = 这不是您的工作台
desk-of = 工作台：{ $title }
desk-original = 编辑前的内容
desk-pin = 置顶
desk-really = 对会场匿名；提问者：{ $name }
desk-refused = “{ $question }”：{ $why }
desk-relist = 退回列表
desk-restore = 恢复
desk-sanction = 将提问者禁言或移出
desk-seconds =
    { $seconds ->
        [0] 无需等待
       *[other] { $seconds } 秒
    }
desk-settings = 设置
desk-settings-chat = 聊天
desk-settings-questions = 提问
desk-shortcuts = 焦点在问题上时可用的按键：j 和 k 移到下一个和上一个，l 列出或开始回答，a 标为已回答，d 不采纳，p 置顶。
desk-title = 主持人工作台
desk-to-session = 返回会议
desk-tools = 工具
desk-unpin = 取消置顶
desk-wait = 退回等待
