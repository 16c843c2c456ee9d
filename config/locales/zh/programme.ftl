# 按日排列的日程，以及列表中的会议。
programme-all-days = 所有日期
programme-any = 不限
programme-clear = 清除筛选
programme-comma = 、
programme-count =
    { $count ->
       *[other] { $count } 场会议。
    }
programme-day = 日期
programme-ended = 已结束
programme-filters = 筛选日程
programme-language = 语言
programme-late = 推迟开始
programme-live = 进行中
programme-live-now = 正在进行
programme-more-filters = 更多筛选
programme-more-speakers =
    { $count ->
       *[other] 等另外 { $count } 人
    }
programme-none = 这一天没有会议。
programme-none-found = 没有符合条件的会议。请更改搜索内容或清除筛选。
programme-paused = 暂停中
programme-search = 搜索会议和发言人
programme-speakers = 发言人：
programme-there = 活动当地时间 { $time }
programme-title = 日程
programme-track = 主题
programme-type = 类型
programme-withdrawn = 已取消
programme-zones = 时间以您的时区 { $mine } 显示；活动所在时区为 { $there }。
