class Settings:
    background_color = "white"
    font_size = 12


settings = Settings()
print(settings.font_size)
print(settings.backgroud_color)
