# 按日排列的日程，以及列表中的会议。
programme-all-days = 所有日期
programme-any = 不限
programme-clear = 清除筛选
programme-count =
    { $count ->
       *[other] { $count } 场会议。
    }
programme-days = 日期
programme-earlier = 今天早些时候（{ $count }）
programme-ended = 已结束
programme-filters = 筛选
programme-filters-on = 筛选（{ $count }）
programme-here = 您当地时间 { $time }
programme-language = 语言
programme-late = 推迟开始
programme-live-now = 正在进行
programme-more-speakers =
    { $count ->
       *[other] 等另外 { $count } 人
    }
programme-no-hall = 无会场
programme-none = 这一天没有会议。
programme-none-found = 没有符合条件的会议。请更改搜索内容或清除筛选。
programme-none-yet = 还没有日程。主办方添加后会显示在这里。
programme-now = 跳到现在
programme-over = 已结束
programme-paused = 暂停中
programme-print = 打印
programme-printed-zone = 时间为 { $zone } 的时间。
programme-search = 搜索会议和发言人
programme-show = 显示 { $count } 场会议
programme-speakers = 发言人：
programme-there = 活动当地时间 { $time }
programme-times-event = 显示活动时间
programme-times-mine = 显示我的时间
programme-to-come = 即将开始
programme-today = 今天
programme-track = 主题
programme-type = 类型
programme-view = 日程显示方式
programme-view-list = 列表
programme-view-timeline = 时间轴
programme-withdrawn = 已取消
programme-withdrawn-why = 本场会议不再举行。
programme-without = 移除筛选条件 { $name }
programme-zones = 时间以您的时区 { $mine } 显示；活动所在时区为 { $there }。
programme-zones-event = 时间以活动所在时区 { $there } 显示；您所在时区为 { $mine }。
