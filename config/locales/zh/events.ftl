# 服务器上的活动、活动主页，以及如何进入。
events-access-invited = 凭邀请参加
events-access-open = 对所有人开放
events-access-registered = 需要登录
events-demo = 演示
events-here-as = 您在此的名称是{ $name }。
events-home = 首页
events-invited = 此活动凭邀请参加。请用收到邀请的地址登录。
events-join = 加入
events-join-myself = 您尚未加入此活动。
events-join-name = 您的姓名
events-join-name-hint = 您提问或发言时，其他人会看到。
events-join-sign-in = 我有账户
events-join-title = 以访客身份加入
events-keep-account = 您是访客。保留此账户，以便在任何设备上返回
events-live-now = 正在进行
events-my-name = 您在此活动中的姓名
events-my-place = 您在此活动中
events-next = 接下来
events-none = 这里还没有活动。
events-not-invited = 此活动凭邀请参加，而您的账户没有受到邀请。请联系组织者，或用其他地址登录。
events-nothing-live = 目前没有正在进行的会议。
events-nothing-next = 没有更多会议了。
events-partners = 合作伙伴
events-present =
    { $count ->
       *[other] 现有 { $count } 人在此。
    }
events-registered = 请用您的电子邮件地址登录以加入此活动。
events-removed = 您目前不能参加此活动。如果您认为这是误会，请联系组织者。
events-removed-title = 您已被移出此活动
events-settings = 设置
events-sign-in-needed = 请登录以查看此活动。
events-signed-out = 您已退出登录。请重新登录以继续；您输入的内容已保留。
events-standing-lifted = 您可以重新参与了。
events-standing-removed = 您已被移出一个会议室。
events-standing-removed-until = 您已被移出一个会议室，直到{ $until }。
events-standing-role = 您的角色已更改。
events-standing-silenced = 您已被禁言。您仍可以阅读。
events-standing-silenced-until = 您已被禁言，直到{ $until }。您仍可以阅读。
events-tier-gold = 金牌合作伙伴
events-tier-host = 主办方
events-tier-silver = 银牌合作伙伴
events-tier-strategic = 战略合作伙伴
events-tier-supporter = 支持单位
events-title = 活动
events-whole-programme = 完整日程
