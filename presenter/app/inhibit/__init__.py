"""Never dark: sleep and screen saver are held off while a talk runs, by means that end with this process however it ends."""
