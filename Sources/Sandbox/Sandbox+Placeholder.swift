import Hummingbird
import HTTPTypes
