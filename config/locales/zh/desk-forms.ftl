# 工作台上按需打开的内容：表单、对话框、工具。
desk-anonymous = 允许匿名提问
desk-anonymous-hint = 主持人和嘉宾仍能看到姓名，提问者会得知这一点。
desk-answer-hint = 所有人都会在问题下方看到，问题随即算作已回答。
desk-answer-label = 回答
desk-answer-send = 发布回答
desk-asking = 接受提问
desk-asking-closed = 关闭
desk-asking-for =
    { $minutes ->
       *[other] 再开放 { $minutes } 分钟
    }
desk-asking-open = 开放
desk-asking-until = 开放至 { $until }
desk-assign-label = 由谁回答
desk-assign-nobody = 不指定
desk-chat-open = 听众可以在聊天中发言
desk-chat-slow = 慢速模式：两条消息的间隔
desk-chat-slow-hint = 仅对听众生效。
desk-dismiss-note = 给提问者的说明
desk-dismiss-note-hint = 可不填。只有提问者和主持人能看到。
desk-dismiss-reason = 理由
desk-drop-answered = 已经回答
desk-drop-dismissed = 不采纳…
desk-enter = 录入问题
desk-enter-hall = 会场
desk-enter-name = 提问者（如果知道）
desk-enter-phone = 电话
desk-enter-source = 提问方式
desk-enter-text = 问题
desk-entered = 问题已列出。
desk-key-answered = 标记为已回答
desk-key-dismiss = 不采纳
desk-key-keys = 显示这些按键
desk-key-list = 列出；已列出的则开始回答
desk-key-next = 下一个问题
desk-key-pin = 置顶或取消置顶
desk-key-previous = 上一个问题
desk-key-search = 搜索
desk-key-select = 选择
desk-key-through = 从上一个选到这一个
desk-key-undo = 撤销
desk-keys-hint = 焦点在看板或其中某个问题上时有效。
desk-label-all-hint = 会加到每个问题已有的标签上。每个问题最多五个，用逗号分隔。
desk-label-hint = 最多五个，用逗号隔开。
desk-label-label = 标签
desk-limit-characters = 问题的最大长度（字符）
desk-limit-open = 每人未处理问题的上限
desk-merge-all-hint = 其他问题的票数和提问者会一并转入。此操作无法撤销。
desk-merge-all-label = 合并到哪个问题
desk-merge-hint = 它的票数和提问者会一并转入。此操作无法撤销。
desk-merge-label = 与此问题相同
desk-merge-none = 没有其他问题可以并入。
desk-moderated = 问题须先经主持人查看
desk-moderated-hint = 只对新问题生效。
desk-screen-copied = 地址已复制。
desk-screen-copy = 复制
desk-screen-not-copied = 浏览器不允许复制。请选中地址自行复制。
desk-screen-obs = 用于 OBS：无背景，无二维码
desk-screen-open = 在新窗口中打开
desk-screen-projector = 用于投影仪
desk-screen-sign-in = OBS 自身无法登录。请向服务器管理者索取一次性链接（plenary link）。在 OBS 的浏览器源上选择“交互”，在其中打开链接并登录，然后填入此地址。
desk-seconds =
    { $seconds ->
        [0] 无需等待
       *[other] { $seconds } 秒
    }
desk-settings = 设置
desk-settings-chat = 聊天
desk-settings-questions = 提问
questions-reason-duplicate = 已有人提过
questions-reason-no-time = 时间不够
questions-reason-off-topic = 与主题无关
questions-reason-offensive = 含有冒犯性内容
questions-reason-other = 其他理由
questions-reason-unclear = 不清楚
