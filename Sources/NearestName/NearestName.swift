// NearestName
