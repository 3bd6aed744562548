// TeamModel
