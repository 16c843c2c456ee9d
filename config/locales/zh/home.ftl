# 服务器首页与活动首页。
events-partners = 合作伙伴
events-tier-gold = 金牌合作伙伴
events-tier-host = 主办方
events-tier-silver = 银牌合作伙伴
events-tier-strategic = 战略合作伙伴
events-tier-supporter = 支持单位
home-access-invited = 凭邀请参加
home-access-open = 对所有人开放
home-access-registered = 需要登录
home-all-live = 全部 { $count } 场正在进行的会议
home-demo = 演示
home-enter = 进入
home-era-coming = 即将举行
home-era-now = 正在举行
home-era-past = 往届
home-here-as = 您在此的名称是{ $name }。
home-keep-account = 您是访客。保留此账户，以便在任何设备上返回
home-left = 还剩 { $time }
home-live-now = 正在进行
home-my-name = 您在此活动中的姓名
home-my-place = 您在此活动中
home-next = 接下来
home-none = 这里还没有活动。
home-nothing-live = 目前没有正在进行的会议。
home-nothing-next = 没有更多会议了。
home-picture = 日程一览
home-present =
    { $count ->
       *[other] 现有 { $count } 人在此。
    }
home-whole-programme = 完整日程
