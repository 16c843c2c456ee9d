# 提问：人人可以提问、投票，并查看自己的问题处理到哪一步。
questions-also-asked = { $names }也提了这个问题
questions-anonymous = 匿名提问
questions-anonymous-asker = 匿名
questions-anonymous-honest = 会场看不到是谁在提问，但本场会议的主持人和嘉宾仍能看到您的姓名。
questions-answer-by = { $name }的回答
questions-ask = 提问
questions-ask-again = 重新提问
questions-ask-label = 您的问题
questions-asked-anonymously = 匿名提问；只有主持人和嘉宾能看到您的姓名。
questions-asking-closed = 本场会议目前不接受提问。
questions-asking-until = 提问开放至 { $until }。
questions-csv = 下载提问表格（CSV）
questions-dismissed-duplicate = 理由：已有人提过。
questions-dismissed-no-time = 理由：时间不够。
questions-dismissed-off-topic = 理由：与本场会议的主题无关。
questions-dismissed-offensive = 理由：含有冒犯性内容。
questions-dismissed-other = 理由：其他。
questions-dismissed-unclear = 理由：不清楚所问何事。
questions-edit = 编辑
questions-edited = 已编辑
questions-ended-closed = 本场会议已结束，不再接受提问。所有问题和回答都会保留在这里。
questions-ended-open = 会议已结束，但您仍可提问：可能会有书面回答。
questions-find = 在问题中搜索
questions-found = 找到 { $count } 个问题。
questions-from-hall = 会场提问
questions-from-hall-by = { $name }，会场提问
questions-from-phone = 电话提问
questions-from-phone-by = { $name }，电话提问
questions-gone = 此链接所指的问题已不在这里。其他问题见下方。
questions-left =
    { $left ->
       *[other] 还可输入 { $left } 个字符。
    }
questions-list = 本场会议的提问
questions-live = 正在回答
questions-mine = 我的问题（{ $count }）
questions-mine-all = 显示全部
questions-mine-fewer = 收起
questions-moderated = 主持人看过之后，所有人才能看到。
questions-more = 此问题的更多操作
questions-news =
    { $count ->
       *[other] 有 { $count } 个新问题。
    }
questions-none = 还没有人提问。来提第一个问题吧。
questions-now-live = 正在回答：{ $text }
questions-older = 更多问题
questions-pinned = 已置顶
questions-sending = 正在发送…
questions-sent-later = 连接恢复后将立即发送。
questions-show-news = { $count } 个新问题
questions-sort = 问题的顺序
questions-sort-newest = 最新
questions-sort-popular = 最热
questions-sort-unanswered = 未回答
questions-stands-answered = 已回答。
questions-stands-dismissed = 主持人未采纳此问题。
questions-stands-listed = 所有人都能看到并为它投票。
questions-stands-live = 正在回答。
questions-stands-merged = 已并入一个内容相同的问题：
questions-stands-waiting = 正在等待主持人查看。只有您和主持人能看到。
questions-stands-withdrawn = 您已撤回。
questions-state-answered = 已回答
questions-state-live = 正在回答
questions-too-long =
    { $over ->
       *[other] 超出 { $over } 个字符。
    }
questions-vote = 投票（{ $count }）
questions-votes =
    { $count ->
       *[other] { $count } 票
    }
questions-withdraw = 撤回
questions-withdrawn = 您的问题已撤回。
