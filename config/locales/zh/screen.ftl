# 会场或直播的大屏幕。
screen-ask = 提出您的问题
screen-begins = 距离开始
screen-code = 通往本场会议的二维码。也可以访问 { $address }
screen-controls = 大屏幕
screen-ended = 本场会议已结束。谢谢。
screen-follow = 用手机关注
screen-full = 全屏
screen-of = 大屏幕：{ $title }
screen-qr = 二维码
screen-soon = 马上开始
screen-theme-clear = 透明
screen-theme-dark = 深色
screen-theme-light = 浅色
screen-top = 大家最想得到回答的问题
